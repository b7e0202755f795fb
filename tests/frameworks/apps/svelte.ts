import { mount } from 'svelte';
import { stage } from '../story.ts';
import Article from './Article.svelte';

mount(Article, { target: stage() });
